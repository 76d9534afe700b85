package io.dormouse.build;

import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Puts two shifts in the place of each call that rotates a number, as a processor's instruction set would.
 *
 * <p>TeaVM compiles {@code Long.rotateRight} to a method that is called like any other: fifty million times for one
 * passphrase by Argon2. A browser makes one instruction of the two shifts.
 */
public final class RotationsInPlace implements TeaVMPlugin, ClassHolderTransformer {
    private static final Set<String> OWNERS = Set.of("org.bouncycastle.util.Longs", "org.bouncycastle.util.Integers");

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().startsWith("org.bouncycastle.crypto.")) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                rotateInPlace(method.getProgram());
            }
        }
    }

    private static boolean rotates(InvokeInstruction call) {
        return OWNERS.contains(call.getMethod().getClassName())
                && call.getMethod().getName().startsWith("rotate");
    }

    private static void rotateInPlace(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call && rotates(call)) {
                    rotateInPlace(program, call);
                }
            }
        }
    }

    private static void rotateInPlace(Program program, InvokeInstruction call) {
        boolean left = call.getMethod().getName().equals("rotateLeft");
        NumericOperandType type =
                call.getMethod().getReturnType() == ValueType.LONG ? NumericOperandType.LONG : NumericOperandType.INT;
        Variable number = call.getArguments().get(0);
        Variable distance = call.getArguments().get(1);
        IntegerConstantInstruction width = new IntegerConstantInstruction();
        width.setConstant(type == NumericOperandType.LONG ? Long.SIZE : Integer.SIZE);
        width.setReceiver(program.createVariable());
        call.insertPrevious(width);
        Variable back =
                binary(program, call, NumericOperandType.INT, BinaryOperation.SUBTRACT, width.getReceiver(), distance);
        Variable high = binary(program, call, type, BinaryOperation.SHIFT_LEFT, number, left ? distance : back);
        Variable low =
                binary(program, call, type, BinaryOperation.SHIFT_RIGHT_UNSIGNED, number, left ? back : distance);
        BinaryInstruction or = new BinaryInstruction(BinaryOperation.OR, type);
        or.setFirstOperand(high);
        or.setSecondOperand(low);
        or.setReceiver(call.getReceiver());
        call.replace(or);
    }

    private static Variable binary(
            Program program,
            Instruction before,
            NumericOperandType type,
            BinaryOperation operation,
            Variable first,
            Variable second) {
        BinaryInstruction instruction = new BinaryInstruction(operation, type);
        instruction.setFirstOperand(first);
        instruction.setSecondOperand(second);
        instruction.setReceiver(program.createVariable());
        before.insertPrevious(instruction);
        return instruction.getReceiver();
    }
}
