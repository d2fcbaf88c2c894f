export { SessionPage } from './session-page';
export { SessionsPage } from './sessions-page';
