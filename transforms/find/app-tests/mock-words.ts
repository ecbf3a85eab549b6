/** Names of test runners and assertion libraries: what they do with a function that counts its calls. */

export const COMPARING = /^(?:(?:not)?(?:deep(?:Strict)?|strict)?equals?|partialDeepStrictEqual|same|eql)$/i;

/** Words of an expectation that only lead to the next one. */
export const CHAIN =
  /^(?:to|be|been|have|has|and|that|which|always|deep|nested|own|resolves|rejects|soft|strict)$/;
export const COUNTING =
  /^(?:(?:not)?called(?:Once|Twice|Thrice)?|callCount|toHaveBeenCalled(?:Times|Once|Before|After)?|toBeCalled(?:Times)?|toHave(?:Last|Nth)?Re(?:turned|solved)(?:Times)?|toReturn(?:Times)?|toHaveLength|length|lengthOf|toBe(?:Defined|Truthy|Undefined|Null|Falsy)|ok|exist|calledBefore|calledAfter)$/;
/** Matchers that compare the arguments of a call, and which of their own arguments is the first of the call. */
export const CALLED_WITH: Readonly<Record<string, number>> = {
  toHaveBeenCalledWith: 0,
  toBeCalledWith: 0,
  toHaveBeenLastCalledWith: 0,
  lastCalledWith: 0,
  toHaveBeenCalledExactlyOnceWith: 0,
  toHaveBeenNthCalledWith: 1,
  nthCalledWith: 1,
  calledWith: 0,
  calledWithExactly: 0,
  calledWithMatch: 0,
  calledOnceWith: 0,
  calledOnceWithExactly: 0,
  calledOnceWithMatch: 0,
  alwaysCalledWith: 0,
  alwaysCalledWithExactly: 0,
  alwaysCalledWithMatch: 0,
  neverCalledWith: 0,
  neverCalledWithMatch: 0,
};
export const EQUAL =
  /^(?:toEqual|toStrictEqual|toMatchObject|toContainEqual|toContain|equals?|eql|include|contain)$/;

/** Methods that give the function another behaviour: theirs is a function that may read the options. */
export const IMPLEMENTING = /^(?:mockImplementation(?:Once)?|withImplementation|callsFake|callFake)$/;
/** Methods that say what the function answers, whatever it is called with. */
export const CONTROLLING =
  /^(?:mock(?:Reset|Clear|Restore|Name|ReturnThis|Re(?:turn|solved|jected)Value(?:Once)?)|getMockName|getMockImplementation|re(?:turns|solves|jects|set|setHistory|setBehavior|store)|returnValues?|resolveTo|rejectWith|throws|throwError|onCall|onFirstCall|onSecondCall|onThirdCall)$/;
/** Of sinon: of one call, or of the last one. The SDK takes one argument. */
export const ONLY_ARGUMENT = /^(?:firstArg|lastArg)$/;
export const INDEX = /^(?:\d+|first|last|at|getCall|firstCall|secondCall|thirdCall|lastCall)$/;

/** Methods of a list that call a function with each item, which the list they give holds, if any. */
export const TAKING_APART = /^(?:map|flatMap|forEach|some|every|filter|find|findLast)$/;
