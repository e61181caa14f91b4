/** What browsers may offer to fill in, where people write about themselves. */
const OWN: Readonly<Record<string, string>> = {
  name: 'name',
  preferredName: 'nickname',
  birthDate: 'bday',
  phone: 'tel',
  email: 'email',
  postcode: 'postal-code',
};
const HELPER: Readonly<Record<string, string>> = {
  helperName: 'name',
  helperPhone: 'tel',
  helperEmail: 'email',
  organisation: 'organization',
  jobTitle: 'organization-title',
};

/** The `autocomplete` token of a question, so that nobody's details are offered for somebody else (H14). */
export function autocompleteOf(name: string, isAboutThemselves: boolean): string | undefined {
  return (isAboutThemselves ? OWN : HELPER)[name];
}
