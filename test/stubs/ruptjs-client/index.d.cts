interface ClientOptions {
  clientId: string;
  /** Called when this session is logged out from another device. */
  on_logout?: (() => void) | undefined;
}

interface EvaluateOptions {
  user?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  metadata?: object | undefined;
  /** On by default for access, off for login and signup. */
  auto_challenge?: boolean | undefined;
  on_logout?: (() => void) | undefined;
}

interface Evaluation {
  evaluation_id: string;
  /** Where to send the user, present only when a challenge is required. */
  redirect?: string;
}

interface Evaluate {
  access(options: EvaluateOptions): Promise<Evaluation | null>;
  login(options: EvaluateOptions): Promise<Evaluation | null>;
  signup(options: EvaluateOptions): Promise<Evaluation | null>;
}

declare class Rupt {
  constructor(options: ClientOptions);
  readonly evaluate: Evaluate;
}

export default Rupt;
