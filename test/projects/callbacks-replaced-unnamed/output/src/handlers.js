export const filled = {
  leave() {
    location.assign("/left");
  },
};
export const fill = (more) => {
  Object.assign(filled, more);
};

export const named = {
  kick() {
    location.assign("/kicked");
  },
};
export function on(name, fn) {
  named[name] = fn;
}

export const kept = {
  close() {
    location.assign("/closed");
  },
};

export class Auth {
  end = () => {
    location.assign("/ended");
  };
}

export class Loud {
  end = (given) => {
    console.log(given.challenge);
  };
}

export class Open {
  signOut() {
    location.assign("/signed-out");
  }

  use(name, fn) {
    this[name] = fn;
  }
}

export class Mixed {
  stop() {
    location.assign("/stopped");
  }
}
Object.assign(Mixed.prototype, { stop: () => false });
