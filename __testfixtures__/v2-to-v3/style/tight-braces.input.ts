import {attach} from 'rupt';
import {useEffect, useState} from 'react';

export function useGuard(id: string, clientId: string) {
  const [failed, setFailed] = useState<Error | null>(null);
  useEffect(() => {
    attach({client_id: clientId, account: id}).catch(setFailed);
  }, [id, clientId]);
  return {failed};
}

export const enter = (id: string) => attach({client_id: 'abc', account: id, on_challenge: () => true});
