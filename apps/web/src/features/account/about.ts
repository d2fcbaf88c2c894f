/** What the first step of registering asks for, before anything that would hint at what is expected. */
export interface About {
  birthDate: string;
  stateCode: string;
  timeZone: string;
}
