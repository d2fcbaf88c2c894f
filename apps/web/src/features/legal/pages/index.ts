export { CookiesPage } from './cookies-page';
export { HelpPage } from './help-page';
export { LegalPage } from './legal-page';
