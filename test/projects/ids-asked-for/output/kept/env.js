export class Env {
  ruptId = process.env.RUPT_ID;
}
