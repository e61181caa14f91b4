export {type App, type AppDeps, createApp, type ServedTrust} from './app.ts';
export {type Delivery} from './delivery/delivery.ts';
export {SIGNATURE_HEADER, verifySignature} from './delivery/signature.ts';
export {createLog, type Log, type LogFields} from './log.ts';
export {type Service, type ServiceSettings, startService} from './service.ts';
export {loadTrusts, type TrustConfig} from './trusts/trust-config.ts';
