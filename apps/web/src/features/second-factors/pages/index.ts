export { AddSecondFactorPage } from './add-second-factor-page';
export { SecondStepPage } from './second-step-page';
