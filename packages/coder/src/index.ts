export { type ActorInfo, actorInfo, type CountryInfo, countryInfo } from './actor-info.ts'
export { type Coder, createCoder } from './coder.ts'
