import '../elements/define_sweep';
import { toolPage } from './tool_page';

toolPage({ en: () => import('../text/en/lab_page'), ru: () => import('../text/ru/lab_page') });
