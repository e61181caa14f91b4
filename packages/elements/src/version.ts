/** The version of the widgets, as in their package.json. A test holds them together. */
export const version = '0.1.0';
