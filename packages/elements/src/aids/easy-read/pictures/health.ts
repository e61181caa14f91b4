import {svg} from 'lit';

import type {Picture} from '../picture.ts';

/** Feelings, health and what helps. */
export const health = {
  heart: {
    description: 'A heart, for what somebody cares about',
    drawing: svg`<path class="alarm" d="M24 43C3 28 1 18 5 11c4-8 15-7 19 2 4-9 15-10 19-2 4 7 2 17-19 32z" />`,
  },
  happy: {
    description: 'A happy face',
    drawing: svg`<circle class="tint" cx="24" cy="24" r="20" />
      <circle class="ink" cx="17" cy="19" r="2.5" /><circle class="ink" cx="31" cy="19" r="2.5" />
      <path class="thick" d="M14 28c4 9 16 9 20 0" />`,
  },
  sad: {
    description: 'A sad face with a tear',
    drawing: svg`<circle class="paper" cx="24" cy="24" r="20" />
      <circle class="ink" cx="17" cy="19" r="2.5" /><circle class="ink" cx="31" cy="19" r="2.5" />
      <path class="thick" d="M15 36c4-8 14-8 18 0" />
      <path class="strong" d="M34 24c3 4 3 7 0 7s-3-3 0-7z" />`,
  },
  body: {
    description: 'A whole person, with the place that hurts marked in red',
    drawing: svg`<circle class="paper" cx="24" cy="7.5" r="5.5" />
      <path class="tint" d="M17 15h14q5 0 6 6l3 11-4 1-4-10v22h-6V33h-4v12h-6V23l-4 10-4-1 3-11q1-6 6-6z" />
      <circle class="alarm" cx="24" cy="24" r="3.5" />`,
  },
  pill: {
    description: 'Medicines: a capsule and a round pill',
    drawing: svg`<g transform="rotate(-45 22 22)">
        <rect class="paper" x="2" y="13" width="40" height="18" rx="9" />
        <path class="alarm" d="M22 13h11a9 9 0 0 1 0 18H22z" />
      </g>
      <circle class="tint" cx="37" cy="37" r="8" /><path d="M32 37h10" />`,
  },
  allergy: {
    description: 'A face with red spots, from something that the body cannot take',
    drawing: svg`<circle class="paper" cx="24" cy="24" r="20" />
      <path d="M13 18q3-3 6 0M29 18q3-3 6 0" /><path class="thick" d="M16 37q4-5 8-2t8 2" />
      <circle class="spot" cx="24" cy="11" r="2.2" /><circle class="spot" cx="12" cy="26" r="2.2" />
      <circle class="spot" cx="18" cy="28" r="2.2" /><circle class="spot" cx="36" cy="26" r="2.2" />
      <circle class="spot" cx="30" cy="28" r="2.2" /><circle class="spot" cx="24" cy="22" r="2.2" />`,
  },
  wheelchair: {
    description: 'A person in a wheelchair',
    drawing: svg`<circle class="ink" cx="19" cy="6" r="4.5" />
      <path class="wide" d="M19 14v14h12l6 13h5" /><path class="wide" d="M19 20h11" />
      <path class="strong-line" d="M14 22a12 12 0 1 0 17 16" />`,
  },
  leisure: {
    description: 'Things that somebody likes to do: music and a ball',
    drawing: svg`<path class="thick" d="M13 31V7l17-3v23" />
      <ellipse class="ink" cx="9" cy="31" rx="4.5" ry="3.5" /><ellipse class="ink" cx="26" cy="27" rx="4.5" ry="3.5" />
      <circle class="strong" cx="37" cy="37" r="9" /><path class="on" d="M28.5 36q8 3 15-4M35 45q-2-9 3-17" />`,
  },
} satisfies Record<string, Picture>;
