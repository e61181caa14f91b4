/** What the issuer can sign with, and we as well. */
export const SIGN_IN_ALGORITHMS = ['RS256', 'RS512', 'PS256', 'ES256'] as const;
export type SignInAlgorithm = (typeof SIGN_IN_ALGORITHMS)[number];

/** How patients sign in: an OpenID Connect issuer, to which this service is a confidential client. */
export interface SignInSettings {
  /** The issuer's identifier: `https://auth.login.nhs.uk`, say. Its configuration is found from there (OpenID Connect Discovery 1.0). */
  readonly issuer: string;
  readonly clientId: string;
  /** Our private key, as PEM: with it we prove who we are (`private_key_jwt`, RFC 7523). */
  readonly privateKey: string;
  /** What the issuer signs with, and we as well. NHS login: RS512. */
  readonly algorithm: SignInAlgorithm;
  /** The vectors of trust asked for, any of which is enough. Empty for an issuer that knows none. NHS login: `P9.Cp.Cd` and so on. */
  readonly vectorsOfTrust: readonly string[];
  /** The origin under which people reach this service. `/v1/sign-in/callback` below it is registered with the issuer. */
  readonly publicUrl: string;
}
