import {svg} from 'lit';

import type {Picture} from '../picture.ts';

/** Where and when. */
export const placesAndTimes = {
  home: {
    description: 'A house',
    drawing: svg`<path class="tint" d="M9 23v21h30V23" /><path class="strong" d="M24 4L3 24h42z" />
      <rect class="paper" x="20" y="31" width="8" height="13" />`,
  },
  hospital: {
    description: 'A hospital with a cross on it',
    drawing: svg`<path class="tint" d="M4 44V20h10V5h20v15h10v24z" />
      <path class="alarm" d="M21.5 9h5v4.500H31v5h-4.500V23h-5v-4.500H17v-5h4.500z" />
      <path class="paper" d="M19 44V30h10v14" />
      <path d="M9 27v3M9 35v3M39 27v3M39 35v3M2 44h44" />`,
  },
  place: {
    description: 'A pin on a map',
    drawing: svg`<path class="tint" d="M3 34l12-5 9 4 9-4 12 5v11l-12-4-9 4-9-4-12 4z" />
      <path class="alarm" d="M24 38C15 26 12 21 12 15a12 12 0 0 1 24 0c0 6-3 11-12 23z" />
      <circle class="paper" cx="24" cy="15" r="4.5" />`,
  },
  clock: {
    description: 'A clock',
    drawing: svg`<circle class="paper" cx="24" cy="24" r="20" />
      <path class="thick" d="M24 12v12l8 6" /><path d="M24 4v4M24 40v4M4 24h4M40 24h4" />`,
  },
  calendar: {
    description: 'A calendar with one day marked',
    drawing: svg`<rect class="paper" x="4" y="8" width="40" height="36" rx="3" />
      <path class="strong" d="M4 18v-7q0-3 3-3h34q3 0 3 3v7z" /><path class="thick" d="M14 4v8M34 4v8" />
      <path d="M11 25h4M22 25h4M33 25h4M11 32h4M33 32h4M11 39h4M22 39h4" />
      <circle class="alarm" cx="24" cy="32" r="4" />`,
  },
  'day-and-night': {
    description: 'The sun and the moon',
    drawing: svg`<circle class="tint" cx="16" cy="16" r="8" />
      <path d="M16 1v4M16 27v4M1 16h4M5 5l3 3M5 27l3-3M27 5l-3 3" />
      <path class="strong" d="M34 20a13 13 0 1 0 12 19c-9 3-17-7-12-19z" />`,
  },
  birthday: {
    description: 'A birthday cake with a candle',
    drawing: svg`<path class="tint" d="M6 44V29q0-3 3-3h30q3 0 3 3v15z" />
      <path d="M6 34q4.5 5 9 0t9 0 9 0 9 0" /><rect class="strong" x="21.5" y="15" width="5" height="11" />
      <path class="alarm" d="M24 3c4 5 4 9 0 9s-4-4 0-9z" /><path d="M2 44h44" />`,
  },
} satisfies Record<string, Picture>;
