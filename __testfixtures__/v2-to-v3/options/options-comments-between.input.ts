import Rupt from "rupt";
export const go = (id: string) => void Rupt.attach({
  client_id: /* the id */ "abc", // id end
  account /* who */ : /* them */ id, // who end
  /* before debug */ debug /* d1 */ : /* d2 */ true /* d3 */, /* d4 */ // d5

  // a section

  // tolerance
  tolerance: "strict",
  // last
});
