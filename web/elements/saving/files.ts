import type { Figure } from '../../figures/figure';
import {
  fileName,
  provenanceText,
  SAVED_WIDTH,
  type SavedProvenance,
  savedCsv,
  savedJson,
  savedSvg,
} from '../../figures/saved';
import { savedScene } from '../../figures/saved_scene';
import { paint } from '../../pictures/canvas';
import type { Theme } from '../../pictures/scene';
import type { SaveFormat } from '../../text/saving';
import { withText } from './png_text';

/** How a figure is shown in the page, which its saved picture follows. */
export interface View {
  theme: Theme;
  /** Of the picture, in CSS pixels; 0 where it is not shown. */
  width: number;
}

/** Pixels of an image for each CSS pixel. */
const SCALE = 2;

/** Browsers make no canvas with a longer side, or with more pixels. */
const MAXIMUM_SIDE = 16_384;
const MAXIMUM_PIXELS = 2 ** 28;

const types: Record<SaveFormat, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

/**
 * A figure as a file.
 *
 * @throws where the figure has no picture, or the browser cannot make an image of it
 */
export async function fileOf(
  format: SaveFormat,
  figure: Figure,
  provenance: SavedProvenance,
  view: View,
): Promise<File> {
  const width = view.width || SAVED_WIDTH;
  const makers: Record<SaveFormat, () => BlobPart | undefined | Promise<BlobPart>> = {
    svg: () => savedSvg(figure, provenance, view.theme, width),
    png: async () => withText(await image(figure, view.theme, width), 'Comment', provenanceText(provenance)),
    csv: () => savedCsv(figure, provenance),
    json: () => savedJson(figure, provenance),
  };
  const content = await makers[format]();
  if (content === undefined) throw new Error(`${figure.name} has no picture`);
  return new File([content], fileName(provenance.experiment, figure, format), { type: types[format] });
}

/** Painted mark by mark: an SVG as the source of an image would need a wider Content-Security-Policy. */
async function image(figure: Figure, theme: Theme, width: number): Promise<Uint8Array> {
  const scene = savedScene(figure, width);
  if (!scene) throw new Error(`${figure.name} has no picture`);
  const longest = Math.max(scene.width, scene.height);
  const scale = Math.min(SCALE, MAXIMUM_SIDE / longest, Math.sqrt(MAXIMUM_PIXELS / (scene.width * scene.height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(scene.width * scale);
  canvas.height = Math.floor(scene.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(scale, scale);
  paint(context, scene, theme);
  const blob = await new Promise<Blob | null>((ready) => canvas.toBlob(ready, types.png));
  if (!blob) throw new Error('no image');
  return new Uint8Array(await blob.arrayBuffer());
}
