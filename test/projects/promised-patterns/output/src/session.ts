import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

interface Me {
  id: string;
  seats: number;
  out: string;
}

export const protect = (loading: Promise<Me>): Promise<void> =>
  loading.then(async ({ id, seats }) => {
    await rupt.evaluate.access({
      user: id,
    });
  });

export const renamed = (loading: Promise<Me>): Promise<void> =>
  loading.then(async ({ id: account, ...rest }) => {
    await rupt.evaluate.access({
      user: account,
    });
  });

export const listed = (loading: Promise<[string, number]>): Promise<void> =>
  loading.then(async ([account, seats = 2]) => {
    await rupt.evaluate.access({
      user: account,
    });
  });

export const whole = (
  user: Me,
  loading: Promise<{ seats: number }>,
): Promise<void> =>
  loading.then(async () => {
    await rupt.evaluate.access({
      user: user.id,
    });
  });
