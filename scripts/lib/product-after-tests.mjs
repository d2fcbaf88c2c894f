export { tearDown as default } from './product-for-tests.mjs';
