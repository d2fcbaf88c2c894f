export interface Mail {
  to: string;
  subject: string;
  html: string;
  text: string;
  headers?: Record<string, string>;
}

/** The way out for mail. Called from jobs only, never inside a transaction. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}
