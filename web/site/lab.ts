import '../elements/define_sweep';
import { toolPage } from './tool_page';

/** Takes a file that is dropped on the page to the setting; otherwise the browser would leave the page to show it. */
function takeDrops(): void {
  const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) document.querySelector('untrained-sweep')?.take(file);
  });
}

takeDrops();
toolPage({ en: () => import('../text/en/lab_page'), ru: () => import('../text/ru/lab_page') });
