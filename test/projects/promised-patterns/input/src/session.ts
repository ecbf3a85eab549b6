import { attach } from "rupt";

interface Me {
  id: string;
  seats: number;
  out: string;
}

export const protect = (loading: Promise<Me>): Promise<void> =>
  loading.then(async ({ id, seats }) => {
    await attach({
      client_id: "abc",
      account: id,
      limit_config: { overall_device_limit: seats },
    });
  });

export const renamed = (loading: Promise<Me>): Promise<void> =>
  loading.then(async ({ id: account, ...rest }) => {
    await attach({
      client_id: "abc",
      account,
      redirect_urls: { logout_url: rest.out, new_account_url: rest.out },
    });
  });

export const listed = (loading: Promise<[string, number]>): Promise<void> =>
  loading.then(async ([account, seats = 2]) => {
    await attach({
      client_id: "abc",
      account,
      limit_config: { overall_device_limit: seats },
    });
  });

export const whole = (
  user: Me,
  loading: Promise<{ seats: number }>,
): Promise<void> =>
  loading.then(async (plan) => {
    await attach({
      client_id: "abc",
      account: user.id,
      limit_config: { overall_device_limit: plan.seats },
    });
  });
