import {msg, str} from '@lit/localize';

/** The one screen for a bad moment. Its sentences are the person's, shown to whoever is there. */
export const wording = {
  title: (name: string) => msg(str`Please call me ${name}`, {id: 'passportNow.title'}),
  titleWithoutName: () => msg('What matters now', {id: 'passportNow.titleWithoutName'}),
  emergency: () => msg('In an emergency, please do this', {id: 'passportNow.emergency'}),
  needs: {
    title: () => msg('What would help me', {id: 'passport.needs.label'}),
    interpreter: {
      female: () =>
        msg('The interpreter should be a woman', {id: 'passportNow.needs.interpreter.female'}),
      male: () =>
        msg('The interpreter should be a man', {id: 'passportNow.needs.interpreter.male'}),
    },
    holdsUntil: (day: string) =>
      msg(str`This holds good until ${day}.`, {id: 'passportNow.needs.holdsUntil'}),
    askWhetherStill: (day: string) =>
      msg(str`I wanted to look at this again by ${day}. Please ask me whether it is still right.`, {
        id: 'passportNow.needs.askWhetherStill',
      }),
  },
  communicate: () => msg('How I communicate', {id: 'passportNow.communicate'}),
  distress: () => msg('How to see that I am in pain or upset', {id: 'passportNow.distress'}),
  pleaseDo: () => msg('Please do', {id: 'passportNow.pleaseDo'}),
  pleaseDoNot: () => msg('Please don’t', {id: 'passportNow.pleaseDoNot'}),
  helps: () => msg('What helps me', {id: 'passportNow.helps'}),
  allergies: () => msg('My allergies', {id: 'passportNow.allergies'}),
  noAllergies: () => msg('I have no allergies that I know of.', {id: 'passportNow.noAllergies'}),
  unsureAllergies: () =>
    msg('I am not sure whether I have allergies. Please check.', {
      id: 'passportNow.unsureAllergies',
    }),
  allergiesNotNamed: () =>
    msg('I have allergies. I have not written here which ones. Please ask me or check.', {
      id: 'passportNow.allergiesNotNamed',
    }),
  allergiesNotSaid: () =>
    msg('Nothing is written here about allergies. Please ask me or check.', {
      id: 'passportNow.allergiesNotSaid',
    }),
  medicines: () => msg('My medicines', {id: 'passportNow.medicines'}),
  medicinesNotSaid: () =>
    msg('Nothing is written here about medicines. Please ask me or check.', {
      id: 'passportNow.medicinesNotSaid',
    }),
  checkMedicines: () =>
    msg('I wrote this myself. Please check it with my record.', {
      id: 'passportNow.checkMedicines',
    }),
  call: () => msg('Please call', {id: 'passportNow.call'}),
};
