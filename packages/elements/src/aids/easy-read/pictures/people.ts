import {svg, type SVGTemplateResult} from 'lit';

import type {Picture} from '../picture.ts';

/** Somebody’s head and shoulders, `x` and `y` being the top of the head’s middle. */
function somebody(x: number, y: number, size: number, look: string): SVGTemplateResult {
  return svg`<g transform="translate(${x} ${y}) scale(${size})" stroke-width=${2 / size}>
    <path class=${look} d="M-13 32c0-10 5-15 13-15s13 5 13 15z" />
    <circle class="paper" cx="0" cy="7.5" r="7" />
  </g>`;
}

/** People, and those who help them. */
export const people = {
  person: {
    description: 'One person',
    drawing: svg`${somebody(24, 5, 1.15, 'strong')}`,
  },
  'two-people': {
    description: 'Two people side by side',
    drawing: svg`${somebody(34, 8, 0.95, 'tint')}${somebody(15, 8, 0.95, 'strong')}`,
  },
  family: {
    description: 'Two grown-ups and a child',
    drawing: svg`${somebody(12, 5, 0.85, 'strong')}${somebody(36, 5, 0.85, 'strong')}
      ${somebody(24, 20, 0.75, 'tint')}`,
  },
  helper: {
    description: 'A person, and another who cares for them: a heart is between them',
    drawing: svg`${somebody(12, 14, 0.85, 'tint')}${somebody(36, 14, 0.85, 'strong')}
      <path class="alarm" d="M24 15c-7-5-7-11-3-11 2 0 3 2 3 2s1-2 3-2c4 0 4 6-3 11z" />`,
  },
  doctor: {
    description: 'A doctor with a stethoscope',
    drawing: svg`${somebody(24, 5, 1.15, 'paper')}
      <path class="strong-line" d="M18 25v3c0 7 12 7 12 0v-3M24 33v2" />
      <circle class="strong" cx="24" cy="37" r="2.5" />`,
  },
  team: {
    description: 'Three people who work together, with a health service’s cross',
    drawing: svg`${somebody(10, 5, 0.72, 'tint')}${somebody(38, 5, 0.72, 'tint')}
      ${somebody(24, 9, 1.1, 'strong')}
      <path class="on" d="M24 34v8M20 38h8" />`,
  },
  interpreter: {
    description: 'Two people who talk, and somebody between them who speaks both languages',
    drawing: svg`${somebody(9, 21, 0.65, 'tint')}${somebody(39, 21, 0.65, 'tint')}
      ${somebody(24, 16, 0.85, 'strong')}
      <path class="paper" d="M2 3h17v9h-7l-3 5-1-5H2z" /><path d="M6 7.5h9" />
      <path class="paper" d="M29 3h17v9h-6l-1 5-3-5h-7z" /><path d="M33 7.5q2-3 4.5 0t4.5 0" />`,
  },
  animal: {
    description: 'A dog that helps a person',
    drawing: svg`<path class="tint" d="M14 10c4-3 16-3 20 0l2 16c0 9-6 15-12 15S12 35 12 26z" />
      <path class="strong" d="M14 10C8 8 4 12 5 20s5 9 7 7z" />
      <path class="strong" d="M34 10c6-2 10 2 9 10s-5 9-7 7z" />
      <circle class="ink" cx="19" cy="21" r="2" /><circle class="ink" cx="29" cy="21" r="2" />
      <path class="ink" d="M20 28h8l-4 5z" /><path d="M24 33v2m-4 0c1 3 7 3 8 0" />`,
  },
  'identity-card': {
    description: 'A card with a person’s face, name and number',
    drawing: svg`<rect class="paper" x="3" y="9" width="42" height="30" rx="3" />
      <circle class="paper" cx="14.5" cy="20" r="4" />
      <path class="strong" d="M7.5 33c0-6 3-8 7-8s7 2 7 8z" />
      <path d="M27 18h13M27 25h13M27 32h8" />`,
  },
} satisfies Record<string, Picture>;
