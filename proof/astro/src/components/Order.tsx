import { useState } from 'preact/hooks';
import { attach } from 'rupt';
import { currentGardener } from '../lib/session';

export function Order() {
  const [isOrdered, setOrdered] = useState(false);

  const order = async () => {
    const gardener = currentGardener();
    if (!gardener || !import.meta.env.PUBLIC_RUPT_CLIENT_ID) return;
    await attach({
      client_id: import.meta.env.PUBLIC_RUPT_CLIENT_ID,
      account: gardener.id,
      email: gardener.email,
      metadata: { order: 'seeds' },
    });
    setOrdered(true);
  };

  return (
    <>
      <button type="button" onClick={order}>
        Order
      </button>
      {isOrdered && <p>On its way</p>}
    </>
  );
}
