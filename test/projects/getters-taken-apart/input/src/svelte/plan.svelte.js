let seats = $state(1);
export const plan = {
  user: "u1",
  get seats() {
    return seats;
  },
  upgrade() {
    seats++;
  },
};
