import { RANDOM_MARK } from '../text/format';
import { type Arrow, arrowsOf, HEAD } from './relation_arrows';
import { FONT, type PlacedNode, type RelationLayout } from './relation_boxes';
import type { Point } from './relation_geometry';
import { type Role, role, type Scene, type Shape, type Spot, text } from './scene';

export interface RelationsOptions {
  /** What the picture shows, for those who cannot see it. */
  label: string;
  /** From `layRelations`, which takes too long to be done for every change of colour. */
  layout: RelationLayout;
  /** Tokens that stand in a prompt; the others are drawn dashed. */
  present: ReadonlySet<string>;
  /** The token that stands out: the probe. */
  accent?: string | undefined;
  /** Tokens whose vectors are random although a file was given; they are marked. */
  random?: ReadonlySet<string> | undefined;
  /** Arrows that stand out, as indices into the links of the layout. */
  lit?: readonly number[] | undefined;
}

/** The side of the square that stands for an arrow when pointed at. */
const SPOT = 30;

/** The relation graph: tokens as boxes, arrows from keys to values. */
export function relations(options: RelationsOptions): Scene {
  const { layout, lit = [] } = options;
  const arrows = arrowsOf(layout);
  const shapes: Shape[] = [
    ...arrows.flatMap((arrow, index) => drawn(arrow, lit.includes(index) ? 'accent' : 'muted')),
    ...layout.nodes.flatMap((node) => box(node, options)),
    // Last, so that no arrow or box covers a weight.
    ...arrows.flatMap(weightLabel),
  ];
  const spots = arrows.map(({ middle }) => spotAround(middle));
  return { width: layout.width, height: layout.height, label: options.label, shapes, spots };
}

function box(node: PlacedNode, { present, accent, random }: RelationsOptions): Shape[] {
  const stands = node.name === accent;
  const dashed: Record<string, string> = present.has(node.name) ? {} : { 'stroke-dasharray': '4 3' };
  return [
    {
      tag: 'rect',
      attributes: {
        x: node.x - node.width / 2,
        y: node.y - node.height / 2,
        width: node.width,
        height: node.height,
        rx: node.height / 2,
        fill: role('surface'),
        stroke: role(stands ? 'accent' : 'muted'),
        'stroke-width': stands ? 2 : 1,
        ...dashed,
      },
    },
    text(node.x, node.y + 5, random?.has(node.name) ? node.label + RANDOM_MARK : node.label, {
      'text-anchor': 'middle',
      'font-size': FONT,
      ...(present.has(node.name) ? {} : { fill: role('muted') }),
      ...(stands ? { fill: role('accent'), 'font-weight': 700 } : {}),
    }),
  ];
}

const drawn = ({ path, tip, neck, towards }: Arrow, colour: Role): Shape[] => [
  {
    tag: 'path',
    attributes: { d: path, fill: 'none', stroke: role(colour), 'stroke-width': colour === 'accent' ? 2.6 : 1.4 },
  },
  head(tip, neck, towards, colour),
];

function head(tip: Point, neck: Point, towards: Point, colour: Role): Shape {
  const half = HEAD / 2;
  const left = `${neck.x - half * towards.y} ${neck.y + half * towards.x}`;
  const right = `${neck.x + half * towards.y} ${neck.y - half * towards.x}`;
  return { tag: 'path', attributes: { d: `M${tip.x} ${tip.y}L${left}L${right}z`, fill: role(colour) } };
}

/** What can be pointed at of an arrow: its middle. */
const spotAround = ({ x, y }: Point): Spot => ({ x: x - SPOT / 2, y: y - SPOT / 2, width: SPOT, height: SPOT });

/** Weights other than 1, on the arrow, with a rim of the surface around them. */
const weightLabel = ({ label, middle }: Arrow): Shape[] =>
  label === ''
    ? []
    : [
        text(middle.x, middle.y + 4, label, {
          'text-anchor': 'middle',
          stroke: role('surface'),
          'stroke-width': 6,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        }),
      ];
