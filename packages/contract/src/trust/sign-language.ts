import * as z from 'zod/mini';

/** The sign languages in which a trust can show a page, as interpreters for them are asked for. */
export const SIGN_LANGUAGES = ['bsl', 'isl'] as const;

/** A page of a form in a sign language. */
export const SignLanguageVideo = z.object({
  language: z.enum(SIGN_LANGUAGES),
  /** The file itself, MP4 or WebM. */
  video: z.httpUrl(),
  /** Its captions, WebVTT, in the trust's first language. */
  captions: z.httpUrl(),
});
export type SignLanguageVideo = z.infer<typeof SignLanguageVideo>;
