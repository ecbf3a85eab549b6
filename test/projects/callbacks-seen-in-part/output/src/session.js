export const left = [];

export function useSession() {
  const leave = ({ challenge } = {}) => {
    left.push(challenge);
  };
  const stay = () => false;
  const quiet = () => {
    left.push("quiet");
  };
  return { leave, stay, quiet };
}

export class Page {
  gone(event = {}) {
    left.push(event.challenge);
  }
}

export const leaving = {
  methods: {
    leave({ challenge } = {}) {
      left.push(challenge);
    },
  },
};
