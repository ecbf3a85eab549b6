import Rupt from '@ruptjs/client';
import {useEffect, useState} from 'react';

const clients = new Map<string, Rupt>();

function getRupt(clientId: string) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({clientId});
    clients.set(clientId, client);
  }
  return client;
}

const rupt = new Rupt({clientId: 'abc'});

export function useGuard(id: string, clientId: string) {
  const [failed, setFailed] = useState<Error | null>(null);
  useEffect(() => {
    getRupt(clientId).evaluate.access({user: id}).catch(setFailed);
  }, [id, clientId]);
  return {failed};
}

export const enter = (id: string) => rupt.evaluate.access({user: id});
