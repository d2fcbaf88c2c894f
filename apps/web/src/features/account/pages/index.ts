export { CheckEmailPage } from './check-email-page';
export { ConfirmEmailPage } from './confirm-email-page';
export { ForgotPasswordPage } from './forgot-password-page';
export { NotMePage } from './not-me-page';
export { RegisterPage } from './register-page';
export { ResetPage } from './reset-page';
export { SignInPage } from './sign-in-page';
export { VerifyPage } from './verify-page';
