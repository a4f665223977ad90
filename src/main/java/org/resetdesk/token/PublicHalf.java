package org.resetdesk.token;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import javax.crypto.KeyAgreement;

/**
 * The public key that belongs to a private one. PKCS#8 need not hold it and the platform does not compute it; but a key agreement
 * with the curve's own generator gives its x, the curve's equation two candidates for y, and a trial signature the right one.
 */
public final class PublicHalf {

    private static final BigInteger THREE = BigInteger.valueOf(3);
    private static final byte[] TRIAL = {1};

    private PublicHalf() {}

    /** @param key on a curve over a prime field whose prime leaves 3 when divided by 4, as that of P-256 does */
    public static ECPublicKey of(ECPrivateKey key) {
        try {
            ECParameterSpec curve = key.getParams();
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(key);
            agreement.doPhase(publicKey(curve, curve.getGenerator()), true);
            BigInteger x = new BigInteger(1, agreement.generateSecret());
            BigInteger prime = ((ECFieldFp) curve.getCurve().getField()).getP();
            BigInteger y = y(curve, prime, x);
            ECPublicKey candidate = publicKey(curve, new ECPoint(x, y));
            return belong(key, candidate) ? candidate : publicKey(curve, new ECPoint(x, prime.subtract(y)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a usable signing key", e);
        }
    }

    private static BigInteger y(ECParameterSpec curve, BigInteger prime, BigInteger x) {
        BigInteger square = x.modPow(THREE, prime)
                .add(curve.getCurve().getA().multiply(x))
                .add(curve.getCurve().getB())
                .mod(prime);
        return square.modPow(prime.add(BigInteger.ONE).shiftRight(2), prime);
    }

    private static ECPublicKey publicKey(ECParameterSpec curve, ECPoint point) throws GeneralSecurityException {
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
    }

    private static boolean belong(ECPrivateKey key, ECPublicKey candidate) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(TRIAL);
        byte[] signed = signature.sign();
        signature.initVerify(candidate);
        signature.update(TRIAL);
        return signature.verify(signed);
    }
}
