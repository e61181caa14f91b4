import {svg} from 'lit';

import type {Picture} from '../picture.ts';

/** What is written, kept and used. */
export const things = {
  write: {
    description: 'A sheet of paper and a pencil',
    drawing: svg`<path class="paper" d="M6 4h28v40H6z" /><path d="M12 13h16M12 20h16M12 27h9" />
      <path class="strong" d="M23 37l2-8 16-16 6 6-16 16z" /><path d="M37 17l6 6" />`,
  },
  document: {
    description: 'A sheet of paper with writing on it',
    drawing: svg`<path class="paper" d="M8 3h22l10 10v32H8z" /><path class="tint" d="M30 3v10h10z" />
      <path d="M15 20h18M15 27h18M15 34h12" />`,
  },
  list: {
    description: 'A list on which everything is ticked',
    drawing: svg`<rect class="paper" x="7" y="5" width="34" height="40" rx="2" />
      <rect class="strong" x="16" y="2" width="16" height="7" rx="2" />
      <path class="strong-line" d="M12 18l2 2 4-5M12 27l2 2 4-5M12 36l2 2 4-5" /><path d="M23 18h12M23 27h12M23 36h12" />`,
  },
  book: {
    description: 'An open book about a person, their passport',
    drawing: svg`<path class="paper" d="M24 11C18 6 10 6 3 8v32c7-2 15-2 21 3 6-5 14-5 21-3V8c-7-2-15-2-21 3z" />
      <path d="M24 11v32M30 20c3-2 6-2 9-2M30 28c3-2 6-2 9-2" />
      <circle class="strong" cx="13" cy="18" r="3.5" /><path class="strong" d="M7 31q0-8 6-8t6 8z" />`,
  },
  briefcase: {
    description: 'A bag that people take to work',
    drawing: svg`<path class="thick" d="M17 14V8h14v6" /><rect class="strong" x="3" y="14" width="42" height="29" rx="3" />
      <path class="on" d="M4 26h16M28 26h16" /><rect class="paper" x="20" y="23" width="8" height="7" rx="1" />`,
  },
  device: {
    description: 'A computer and a mobile phone',
    drawing: svg`<rect class="tint" x="2" y="8" width="34" height="24" rx="2" /><path class="paper" d="M1 38l3-6h28v6z" />
      <rect class="strong" x="30" y="16" width="16" height="28" rx="3" /><path class="on" d="M36 39h4" />`,
  },
  send: {
    description: 'A letter on its way',
    drawing: svg`<path d="M1 16h7M3 24h5M1 32h7" /><rect class="paper" x="12" y="9" width="33" height="28" rx="2" />
      <path class="tint" d="M12 10l16.5 14L45 10z" />`,
  },
  print: {
    description: 'A printer with a sheet of paper',
    drawing: svg`<path class="paper" d="M13 18V3h22v15" /><rect class="tint" x="4" y="17" width="40" height="19" rx="3" />
      <path class="paper" d="M12 29h24v16H12z" /><path d="M17 35h14M17 40h9" /><circle class="ink" cx="38" cy="23" r="1.6" />`,
  },
} satisfies Record<string, Picture>;
