import type {Picture} from './picture.ts';
import {contact} from './pictures/contact.ts';
import {health} from './pictures/health.ts';
import {people} from './pictures/people.ts';
import {placesAndTimes} from './pictures/places-and-times.ts';
import {signs} from './pictures/signs.ts';
import {things} from './pictures/things.ts';

const all = {...people, ...contact, ...placesAndTimes, ...health, ...signs, ...things};

/** The name of a picture, and of the file in a trust’s own set that takes its place. */
export type PictureName = keyof typeof all;

/** Our own pictures, by their names. */
export const pictures: Readonly<Record<PictureName, Picture>> = all;
