# The program in an image that needs no network and no root:
#   docker build -t kehoach:0.1.0 .
#   docker run --rm --network none --user "$(id -u):$(id -g)" -v "$PWD:/ke-hoach" kehoach:0.1.0 build plan.md
# Where there is no registry, carry it over: docker save kehoach:0.1.0 | gzip > kehoach-0.1.0.tar.gz, and docker load there.

FROM node:24-slim AS package
WORKDIR /src
COPY . .
RUN npm ci --no-audit --no-fund && npm pack --ignore-scripts --pack-destination /tmp

FROM node:24-slim
ENV NODE_ENV=production
COPY --from=package /src/package.json /src/package-lock.json /opt/kehoach/
COPY --from=package /tmp/kehoach-*.tgz /tmp/kehoach.tgz
WORKDIR /opt/kehoach
# What is installed is what the lock file has; the program is laid over it. Its caches of compiled code are those of this Node.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && tar -xzf /tmp/kehoach.tgz --strip-components=1 \
  && rm /tmp/kehoach.tgz \
  && for run in "build templates/ke-hoach.md -o /tmp/thu" "check templates/ke-hoach.md" --help; do \
    KEHOACH_WRITE_CODE_CACHE=1 node bin/kehoach.cjs $run || exit 1; done \
  && rm -rf /tmp/thu /root/.npm \
  && ln -s /opt/kehoach/bin/kehoach.cjs /usr/local/bin/kehoach
USER node
WORKDIR /ke-hoach
ENTRYPOINT ["kehoach"]
CMD ["--help"]
