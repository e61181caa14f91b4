import {svg} from 'lit';

import type {Picture} from '../picture.ts';

/** Ways to reach somebody, and to be understood. */
export const contact = {
  phone: {
    description: 'A telephone',
    drawing: svg`<path class="strong" d="M9 6c3-3 6-2 7 1l3 7c1 2 0 4-2 5l-3 2c2 5 7 10 13 13l2-3c1-2 3-3 5-2l7 3c3 1 4 4 1 7-3 4-8 5-13 3C17 37 9 28 6 18 5 13 6 9 9 6z" />`,
  },
  'text-message': {
    description: 'A mobile phone with a message on it',
    drawing: svg`<rect class="tint" x="5" y="4" width="24" height="40" rx="4" />
      <path d="M14 39h6" /><path class="paper" d="M14 11h31v17H30l-6 6v-6H14z" />
      <path d="M20 17h19M20 22h13" />`,
  },
  letter: {
    description: 'An envelope with a stamp',
    drawing: svg`<rect class="paper" x="3" y="9" width="42" height="30" rx="2" />
      <rect class="strong" x="33" y="13" width="8" height="9" /><path d="M9 25h15M9 31h20" />`,
  },
  email: {
    description: 'A computer with an envelope on its screen',
    drawing: svg`<rect class="tint" x="3" y="6" width="42" height="29" rx="3" />
      <path d="M24 35v6M15 42h18" /><rect class="paper" x="11" y="12" width="26" height="17" />
      <path d="M11 13l13 9 13-9" />`,
  },
  speech: {
    description: 'A person’s head, and what they say in a bubble',
    drawing: svg`<circle class="strong" cx="12" cy="23" r="8" />
      <path class="strong" d="M1 45c0-8 4-12 11-12s11 4 11 12z" />
      <path class="paper" d="M20 4h25v20H31l-8 7 1-7h-4z" /><path d="M26 11h13M26 17h9" />`,
  },
  ear: {
    description: 'An ear that hears',
    drawing: svg`<path class="tint" d="M10 21C10 10 17 4 24 4s13 5 13 13c0 9-9 11-9 19 0 5-4 8-8 8-5 0-7-4-7-8" />
      <path d="M17 20c0-6 3-9 7-9s6 3 6 6c0 5-5 5-7 10" /><path d="M42 10c2 4 2 9 0 13" />`,
  },
  eye: {
    description: 'An eye that sees',
    drawing: svg`<path class="paper" d="M2 24C9 13 16 9 24 9s15 4 22 15c-7 11-14 15-22 15S9 35 2 24z" />
      <circle class="strong" cx="24" cy="24" r="9" /><circle class="ink" cx="24" cy="24" r="4" />`,
  },
  hands: {
    description: 'Two hands that sign',
    drawing: svg`<g transform="translate(-1 4) rotate(-14 14 30)">
        <path class="tint" d="M7 39V18a2.5 2.5 0 0 1 5 0v8V12a2.5 2.5 0 0 1 5 0v14V14a2.5 2.5 0 0 1 5 0v14l3-5a2.5 2.5 0 0 1 4 3l-5 10c-2 4-4 6-8 6H12c-3 0-5-1-5-3z" />
      </g>
      <g transform="translate(49 4) scale(-1 1) rotate(-14 14 30)">
        <path class="strong" d="M7 39V18a2.5 2.5 0 0 1 5 0v8V12a2.5 2.5 0 0 1 5 0v14V14a2.5 2.5 0 0 1 5 0v14l3-5a2.5 2.5 0 0 1 4 3l-5 10c-2 4-4 6-8 6H12c-3 0-5-1-5-3z" />
      </g>
      <path d="M3 8c2-3 4-4 7-5M45 8c-2-3-4-4-7-5" />`,
  },
  languages: {
    description: 'The globe, for the languages of the world',
    drawing: svg`<circle class="tint" cx="24" cy="24" r="20" />
      <path d="M4 24h40M24 4v40M24 4C11 13 11 35 24 44M24 4c13 9 13 31 0 40M8 13c9 5 23 5 32 0M8 35c9-5 23-5 32 0" />`,
  },
  'large-print': {
    description: 'A sheet of paper with a large letter on it',
    drawing: svg`<rect class="paper" x="8" y="3" width="32" height="42" rx="2" />
      <path class="strong-line" d="M15 29l9-20 9 20M18 23h12" /><path d="M15 37h18" />`,
  },
} satisfies Record<string, Picture>;
