import {words} from '../generated/words.directory.ts';
import {alsoSpeak} from '../localisation.ts';

/** Adds the sentences of the directory to the languages that widgets speak. Only pages that show services load them. */
alsoSpeak(words);
