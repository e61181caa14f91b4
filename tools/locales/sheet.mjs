import {stringify} from 'csv/sync';
import {guarded} from './cells.mjs';
import {heldIn, placeOf} from './place.mjs';
import {safetyFirst} from './safety.mjs';
import {checkOf} from './standing.mjs';
import {unitsOf} from './xliff.mjs';

/** What stands above the columns of a sheet, by what is in them. The language is in one, so that no sheet is taken for another. */
export const columns = /** @param {string} locale */ (locale) => ({
  id: 'id',
  place: 'where it stands',
  safety: 'safety',
  english: 'English',
  holds: 'what is put in',
  translation: `translation (${locale})`,
  standing: 'standing',
  reviewer: 'reviewer',
  reviewedOn: 'reviewed on',
  clinician: 'clinician',
  signedOffOn: 'signed off on',
});

/**
 * Makes the sheet that somebody reviews a language in, with any spreadsheet: a line for each sentence, those first on which
 * safety depends.
 *
 * @param {string} xliff
 * @param {string} locale
 * @param {readonly import('./safety.mjs').SafetyGroup[]} safety
 */
export function sheetOf(xliff, locale, safety) {
  const units = unitsOf(xliff);
  const first = new Set(safetyFirst(safety, units).flatMap(({sentences}) => sentences));
  const others = units.filter((unit) => !first.has(unit));
  const head = columns(locale);
  const lines = [...first, ...others].map((unit) => {
    const [reviewed, signedOff] = [checkOf(unit.reviewer), checkOf(unit.clinician)];
    return {
      id: unit.id,
      place: placeOf(unit),
      safety: first.has(unit) ? 'yes' : 'no',
      english: unit.source,
      holds: heldIn(unit.holds),
      translation: unit.target ?? '',
      standing: unit.standing ?? '',
      reviewer: reviewed?.name ?? '',
      reviewedOn: reviewed?.day ?? '',
      clinician: signedOff?.name ?? '',
      signedOffOn: signedOff?.day ?? '',
    };
  });
  return stringify(lines, {
    bom: true,
    header: true,
    columns: head,
    // The first letters of a file in UTF-8 say nothing of it to Excel without this mark, and lines end as it ends them.
    record_delimiter: 'windows',
    cast: {string: guarded},
  });
}
