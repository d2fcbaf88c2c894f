export { CheckEmailPage } from './check-email-page';
export { RegisterPage } from './register-page';
export { SignInPage } from './sign-in-page';
export { VerifyPage } from './verify-page';
