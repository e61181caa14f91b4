/** Points to a parameter of the document. */
export function parameter(name: string) {
  return {$ref: `#/components/parameters/${name}`};
}

/** Describes a body of JSON. */
export function json(schema: object) {
  return {'application/json': {schema}};
}

/** Describes a success. */
export function answer(status: number, description: string, schema: object, headers: object = {}) {
  return {
    [status]: {
      description,
      headers: {'X-Request-ID': {$ref: '#/components/headers/RequestId'}, ...headers},
      content: json(schema),
    },
  };
}

/** Describes a success that has nothing more to say. */
export function done(description: string) {
  return {
    204: {description, headers: {'X-Request-ID': {$ref: '#/components/headers/RequestId'}}},
  };
}
