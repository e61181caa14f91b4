import {svg} from 'lit';

import type {Picture} from '../picture.ts';

/** What to look out for, to do and to know. */
export const signs = {
  emergency: {
    description: 'A telephone with the number 999',
    drawing: svg`<rect class="alarm" x="2" y="24" width="44" height="21" rx="4" />
      <g class="on"><circle cx="12" cy="32.5" r="3.5" /><path d="M15.5 32.500c0 4-1 6-4 7.5" />
      <circle cx="24" cy="32.5" r="3.5" /><path d="M27.5 32.500c0 4-1 6-4 7.5" />
      <circle cx="36" cy="32.5" r="3.5" /><path d="M39.5 32.500c0 4-1 6-4 7.5" /></g>
      <path class="paper" d="M5 14C5 6 43 6 43 14v4q0 2-2 2h-7q-2 0-2-2v-3q-8-2-16 0v3q0 2-2 2H7q-2 0-2-2z" />`,
  },
  warning: {
    description: 'A triangle with an exclamation mark, for danger',
    drawing: svg`<path class="alarm" d="M24 4L2 43h44z" /><path class="on" d="M24 17v13" />
      <circle class="on-dot" cx="24" cy="36.5" r="2.2" />`,
  },
  question: {
    description: 'A question mark',
    drawing: svg`<circle class="strong" cx="24" cy="24" r="20" />
      <path class="on" d="M17 19c0-9 14-9 14 0 0 6-7 5-7 11" /><circle class="on-dot" cx="24" cy="36" r="2.2" />`,
  },
  yes: {
    description: 'A tick, for yes',
    drawing: svg`<circle class="strong" cx="24" cy="24" r="20" /><path class="on" d="M14 25l7 7 13-15" />`,
  },
  no: {
    description: 'A cross, for no',
    drawing: svg`<circle class="alarm" cx="24" cy="24" r="20" /><path class="on" d="M16 16l16 16M32 16L16 32" />`,
  },
  private: {
    description: 'A closed lock, for what is private',
    drawing: svg`<path class="thick" d="M14 22v-6c0-15 20-15 20 0v6" />
      <rect class="strong" x="8" y="21" width="32" height="23" rx="3" />
      <circle class="on-dot" cx="24" cy="30" r="3" /><path class="on" d="M24 31v6" />`,
  },
  key: {
    description: 'A key, for a secret word that opens something',
    drawing: svg`<path class="strong" d="M13 13a11 11 0 1 0 9 14h10v6h5v-6h3v4h5v-9H22a11 11 0 0 0-9-9z" />
      <circle class="paper" cx="11.5" cy="24" r="3.5" />`,
  },
  star: {
    description: 'A star, for what somebody wishes',
    drawing: svg`<path class="strong" d="M24 3l6 14 15 1-12 10 4 16-13-9-13 9 4-16L3 18l15-1z" />`,
  },
} satisfies Record<string, Picture>;
