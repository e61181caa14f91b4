import {words as keeping} from '../generated/words.keeping.ts';
import {words as passport} from '../generated/words.passport.ts';
import {alsoSpeak} from '../localisation.ts';

/** Adds the sentences of the passport to the languages that widgets speak. Only pages that show one load them. */
alsoSpeak(passport);
alsoSpeak(keeping);
