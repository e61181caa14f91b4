import {words} from '../generated/words.interpreter.ts';
import {alsoSpeak} from '../localisation.ts';

/** Adds the sentences of interpreter requests to the languages that widgets speak. Only pages that ask for one load them. */
alsoSpeak(words);
