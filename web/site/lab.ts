import '../elements/define_sweep';
import { takeDrops } from './drops';
import { toolPage } from './tool_page';

takeDrops(({ dataTransfer }) => {
  const [file] = dataTransfer?.files ?? [];
  if (file) document.querySelector('untrained-sweep')?.take(file);
});
toolPage({ en: () => import('../text/en/lab_page'), ru: () => import('../text/ru/lab_page') });
