export { HelpPage } from './help-page';
export { LegalPage } from './legal-page';
