class Session {
  user = "u1";
  seats = $state(1);
}
export const session = new Session();
