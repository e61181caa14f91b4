import type {LitElement} from 'lit';

/** The names of what an element has beside what every element has, but for what it can do. */
type OwnNames<Element> = {
  [Name in Exclude<keyof Element, keyof LitElement>]-?: NonNullable<Element[Name]> extends (
    ...given: never[]
  ) => unknown
    ? never
    : Name;
}[Exclude<keyof Element, keyof LitElement>];

/** What a page may set on an element from script. */
export type PropertiesOf<Element> = {
  [Name in OwnNames<Element>]?: NonNullable<Element[Name]>;
};

/** A property's name as an attribute: `referUrl` is `refer-url`. */
type Hyphenated<Name> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? '' : '-'}${Lowercase<First>}${Hyphenated<Rest>}`
  : '';

/** What a page may write on an element's tag: those properties that text, or its mere presence, can say. */
export type AttributesOf<Element> = {
  [
    Name in OwnNames<Element> as Element[Name] extends string | boolean ? Hyphenated<Name> : never
  ]?: Element[Name] extends boolean ? boolean | '' : string;
};

/** What frameworks let a template say of an element, whether they make it a property or an attribute. */
export type MarkupOf<Element> = PropertiesOf<Element> & AttributesOf<Element>;
