export { createEmulator, type Emulator } from './emulator.js';
export { emulatorDefaults, type EmulatorOptions } from './emulator-options.js';
export type { EmulatedOffer } from './partner-center/offer-store.js';
export type { EmulatorRequest, EmulatorResponse } from './exchange/exchange.js';
export type { Fault } from './faults/fault.js';
export { startEmulatorServer, type EmulatorServer, type ServerOptions } from './server.js';
export type { EmulatorClock } from './state/schedule.js';
export { issueTestToken } from './tokens/test-token.js';
