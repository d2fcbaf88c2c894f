/**
 * Passwords that are long enough and known to everyone, as letters and digits only. A short list that catches the
 * laziest choices.
 */
export const COMMON_SECRETS: ReadonlySet<string> = new Set([
  '0123456789', '1234567890', '12345678910', '123456789a', '1q2w3e4r5t', '1q2w3e4r5t6y', '1qaz2wsx3edc', '9876543210',
  'abcdefghij', 'abcdefghijk', 'abc1234567', 'abcd123456', 'administrator', 'asdfghjkl1', 'asdfghjklq', 'basketball',
  'changeme123', 'correcthorsebatterystaple', 'football123', 'helloworld', 'iloveyou12', 'iloveyou123', 'iloveyouso',
  'internet123', 'letmein123', 'letmein1234', 'mypassword', 'mypassword1', 'password00', 'password01', 'password10',
  'password11', 'password12', 'password123', 'password1234', 'password12345', 'passwordpassword', 'passw0rd123',
  'princess123', 'q1w2e3r4t5', 'q1w2e3r4t5y6', 'qazwsxedcrfv', 'qwerty1234', 'qwerty12345', 'qwerty123456', 'qwertyuiop',
  'qwertyuiop1', 'secret1234', 'starwars123', 'sunshine123', 'superman123', 'tracktutoring', 'tracktutoring1',
  'trustno1234', 'tutoring123', 'welcome123', 'welcome1234', 'whatever123', 'zaq12wsxcde3', 'zxcvbnm123', 'zxcvbnmasd',
]);
