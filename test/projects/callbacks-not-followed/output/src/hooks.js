export const onLeave = ({ challenge }) => report("leave", challenge);

export function goodbye() {
  this.left = true;
}

export function ChallengeCard({ challenge }) {
  return challenge.title;
}
