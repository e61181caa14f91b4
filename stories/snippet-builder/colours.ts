import {contrast} from './contrast.ts';

/** The colours of the widgets: the custom property, its default, and what it colours. A test holds them to the tokens. */
export const COLOURS = {
  '--trust-text': {standard: '#212b32', label: 'Text'},
  '--trust-background': {standard: '#ffffff', label: 'Background'},
  '--trust-accent': {standard: '#005eb8', label: 'Links and edges'},
  '--trust-action': {standard: '#007f3b', label: 'Main button'},
  '--trust-on-action': {standard: '#ffffff', label: 'Text on the main button'},
  '--trust-text-quiet': {standard: '#4c6272', label: 'Hints'},
  '--trust-panel': {standard: '#f0f4f5', label: 'Panels'},
  '--trust-line': {standard: '#4c6272', label: 'Borders of boxes'},
  '--trust-accent-dark': {standard: '#003087', label: 'Links under a pointer'},
  '--trust-action-dark': {standard: '#00401e', label: 'Main button under a pointer'},
  '--trust-danger': {standard: '#d5281b', label: 'Errors and “Exit this page”'},
  '--trust-on-danger': {standard: '#ffffff', label: 'Text on “Exit this page”'},
} as const;

export type Colour = keyof typeof COLOURS;
export type Palette = Readonly<Partial<Record<Colour, string>>>;

/** What stands on what, and how far the two must be apart: 4.5 for words, 3 for edges. */
const PAIRS: readonly (readonly [Colour, Colour, 4.5 | 3])[] = [
  ['--trust-text', '--trust-background', 4.5],
  ['--trust-text', '--trust-panel', 4.5],
  ['--trust-text-quiet', '--trust-background', 4.5],
  ['--trust-text-quiet', '--trust-panel', 4.5],
  ['--trust-accent', '--trust-background', 4.5],
  ['--trust-accent', '--trust-panel', 4.5],
  ['--trust-accent-dark', '--trust-background', 4.5],
  ['--trust-danger', '--trust-background', 4.5],
  ['--trust-on-action', '--trust-action', 4.5],
  ['--trust-on-action', '--trust-action-dark', 4.5],
  ['--trust-on-danger', '--trust-danger', 4.5],
  ['--trust-line', '--trust-background', 3],
  ['--trust-action', '--trust-background', 3],
];

/** Two colours that meet, as they are now. */
export interface Pair {
  readonly names: string;
  readonly ratio: number;
  readonly needed: number;
}

/** Every two colours that meet, the worst first. */
export function pairsOf(palette: Palette): Pair[] {
  const colour = (name: Colour) => palette[name] ?? COLOURS[name].standard;
  return PAIRS.map(([one, other, needed]) => ({
    names: `${COLOURS[one].label} on ${COLOURS[other].label.toLowerCase()}`,
    // Rounded down: 4.499 is not enough, and must not be told as 4.5.
    ratio: Math.floor(contrast(colour(one), colour(other)) * 100) / 100,
    needed,
  })).sort((a, b) => a.ratio / a.needed - b.ratio / b.needed);
}

/** The style sheet that sets what differs from the defaults. Nothing, where nothing does. */
export function cssOf(palette: Palette): string {
  const changed = Object.entries(palette).filter(
    ([name, value]) => value.toLowerCase() !== COLOURS[name as Colour].standard,
  );
  if (changed.length === 0) return '';
  return `:root {\n${changed.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}`;
}
